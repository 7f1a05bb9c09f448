HOME=/home/me x=/home/me/file
echo ${x#~/}
