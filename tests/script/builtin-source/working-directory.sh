echo 'echo here' >part
source part
