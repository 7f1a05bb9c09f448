HOME=$PWD
echo text > ~/out
cat < ~/out; ls
