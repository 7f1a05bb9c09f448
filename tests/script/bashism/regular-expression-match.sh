x=ab1
if [[ $x =~ ^[a-z]+[0-9]$ ]]; then echo yes; fi
