for option in '-p text' '-t 5' '-n 1' '-N 1' '-a array' '-s' '-u 3'; do
	read $option name </dev/null
	echo "$?"
done
