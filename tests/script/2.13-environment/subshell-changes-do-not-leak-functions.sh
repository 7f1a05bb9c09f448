f() { echo old; }
(f() { echo new; }; g() { :; }; f)
f; (unset -f f); f; command -v g || echo no g
