for name in cd command getopts hash read type ulimit umask wait kill; do
	command -v "$name"
done
