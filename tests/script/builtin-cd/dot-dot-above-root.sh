cd /../..
echo "$PWD"
pwd
