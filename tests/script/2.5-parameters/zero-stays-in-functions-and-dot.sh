printf 'echo dot $0\n' > d
printf 'f() { echo function $0; }\nf\n. ./d\n' > s
"$SH" s
