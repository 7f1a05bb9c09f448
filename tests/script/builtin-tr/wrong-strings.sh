echo abc | tr z-a x
echo "$?"
echo abc | tr '[:bad:]' x
echo "$?"
echo abc | tr '[==]' x
echo "$?"
echo abc | tr '[=ab=]' x
echo "$?"
echo abc | tr '[x*]' y
echo "$?"
echo abc | tr abc '[x*][y*]'
echo "$?"
echo abc | tr abc '[x*z]'
echo "$?"
echo abc | tr abc '[:digit:]'
echo "$?"
echo abc | tr abc '[=a=]'
echo "$?"
echo abc | tr abc '[:upper:]'
echo "$?"
echo abc | tr abc ''
echo "$?"
echo abc | tr 'a-z1' 'x[:lower:]'
echo "$?"
echo abc | tr -c '[:alpha:]' ab
echo "$?"
echo abc | tr -d '[x*]'
echo "$?"
echo abc | tr -ds a '[x*]'
echo "$?"
