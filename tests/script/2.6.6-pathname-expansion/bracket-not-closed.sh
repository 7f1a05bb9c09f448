touch '[x' 'x['
echo [x* *[ [x
