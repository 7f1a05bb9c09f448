cat <<''
text

echo after
