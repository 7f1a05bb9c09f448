touch f
echo f/* f/ */f ./f/*
