for i in no*match; do echo "$i"; done
