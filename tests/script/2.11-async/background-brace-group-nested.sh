{ { echo inner & wait; } & wait; }
