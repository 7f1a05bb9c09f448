true & ; echo a
