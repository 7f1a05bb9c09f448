eval 'cat <<END
text $((1 + 1))
END'
