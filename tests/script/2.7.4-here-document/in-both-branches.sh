for v in 1 0; do
if [ $v = 1 ]; then cat <<A
yes
A
else cat <<B
no
B
fi
done
