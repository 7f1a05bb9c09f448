# XCU ls -R
mkdir -p d/b/deep d/a d/.h/in; : >d/f; : >d/a/x; : >d/b/y; : >d/b/deep/z; : >d/.h/in/w; ln -s . d/loop; ln -s b d/to
ls -R d
echo '# -aR'
ls -aR d/b
echo '# -AR'
ls -AR d
echo '# -rR'
ls -rR d
echo '# -RF, -Rp'
ls -RF d/b
ls -Rp d/b d/f
echo '# -dR'
ls -dR d
(cd d/b && ls -R)
ls -R d/b/ ./d/a
ls -R d/f
ls -R d/f d/a
ls -R d/to
ls -LR d/b
mkdir lonely; ls -R lonely
echo '# a loop'
ls -LR d/loop >/dev/null 2>&1; echo $?
