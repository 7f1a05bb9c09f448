echo Ã© [31m ÿ )
