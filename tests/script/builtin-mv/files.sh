echo one >a; echo two >b; mkdir d e; ln -s d ld
mv a c; cat c
mv -v b d; mv -v d/b .
mv c d/c; mv ld/c .; ls
mv c c; echo $?
ln c h; mv c h; echo $?; ls
mv missing x; echo $?
mv h missing/x; echo $?
mv d e/d; mv e/d e/d/x; echo $?
mv e d; mv -T d e; ls e
mv h b missing; echo $?
mkdir full; : >full/h; mkdir full/b; mv b full; echo $?; mv -n h full; ls h
mv e full/h; echo $?
echo n | mv -i h full; echo $?; ls h
mv -t full ld; readlink full/ld
mv; echo $?
mv x; echo $?
mv . y 2>/dev/null; echo $?
