x='\none*'
echo $x
