touch a b
echo "*" "$(echo '*')" "${x:-*}"
