cd /
pwd
pwd -P
