read a <.
echo "$?"
