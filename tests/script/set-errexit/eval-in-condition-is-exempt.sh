set -e
if eval 'false; echo inside'; then echo then; fi
echo reached
