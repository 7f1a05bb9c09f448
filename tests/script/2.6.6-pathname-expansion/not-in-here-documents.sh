touch a
cat <<END
* ${x-*}
END
