cd() { :; }
command -v cd
