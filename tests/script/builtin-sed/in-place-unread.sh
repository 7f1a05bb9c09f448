# -i: a file that could not be read to its end stays as it was
mkdir d; cd d; truncate -s 300M f
sed -i s/x/y/ f; echo $?; wc -c <f; ls
