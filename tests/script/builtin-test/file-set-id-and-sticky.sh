touch f; mkdir d
[ -u f ] || [ -g f ] || [ -k f ]; echo $?
chmod u+s f; [ -u f ]; echo $?; [ -g f ]; echo $?
chmod g+s,u-s f; [ -g f ]; echo $?; [ -u f ]; echo $?
chmod +t d; [ -k d ]; echo $?
