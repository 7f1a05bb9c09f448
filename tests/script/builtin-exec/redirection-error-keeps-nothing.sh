command exec 3<nosuch
echo "reached $?"
(: <&3) 2>/dev/null || echo closed
