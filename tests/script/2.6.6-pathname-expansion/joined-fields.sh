touch xa xb
set -- x 'y *'
echo $1* "$1"* z$2
