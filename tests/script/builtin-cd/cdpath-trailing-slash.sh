CDPATH=/
cd usr
pwd
