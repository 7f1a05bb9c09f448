# newlines are nothing; what was right before an error is written
for x in '' Zg== Zm8= Zm9v Zm9vYg== 'Zm9\nvYm\nE\n=\n' Zm9vYmFy Zg==Zg==; do
	printf "$x" | base64 -d; echo " $?"
done
printf 'AP8A' | base64 --decode | od -An -tx1
for x in Z Zg Zg= Zm9 'Zm9v Zm9v' 'Zm9v*' 'Zg=a' '=' '====' 'Z===' 'Zm9v\0'; do
	printf "$x" | base64 -d 2>&1; echo " $?"
done
printf 'Z*m 9-v' | base64 -di; echo " $?"
printf 'Z*m 9' | base64 -d --ignore-garbage; echo " $?"
