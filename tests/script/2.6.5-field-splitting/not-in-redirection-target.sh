x='a b'
echo text > $x; ls | grep -c '^a b$'
