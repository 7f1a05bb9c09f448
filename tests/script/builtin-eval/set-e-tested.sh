set -e
eval 'false; echo reached' || echo no
if eval 'false'; then :; fi
echo end
