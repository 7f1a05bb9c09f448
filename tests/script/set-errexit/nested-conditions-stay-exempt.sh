set -e
if if false; then :; else false; fi; then echo then; else echo else; fi
if ! { true && false; }; then echo not; fi
echo reached
