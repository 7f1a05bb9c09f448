exec ./nosuch
