cat <<
echo a
