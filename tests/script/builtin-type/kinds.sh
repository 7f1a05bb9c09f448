f() { :; }
type if cd exit f
