PATH=/nowhere
command -pv sed
