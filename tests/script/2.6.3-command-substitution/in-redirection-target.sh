echo text > "$(echo 'my file')"
cat "my file"
