# a $ that is the last byte of the string of -S: what stood behind the string was searched for a }
env -S '$'
echo "$?"
env -S 'echo $'
echo "$?"
env -S 'echo ${'
echo "$?"
env -S 'echo ${}'
echo "$?"
env -S '"$'
echo "$?"
