echo outer | { { cat; } <<E & wait; }
here
E
