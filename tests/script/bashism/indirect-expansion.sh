name=HOME
echo "${!name}"
