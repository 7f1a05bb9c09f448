# env as the last command, and as `exec env`: the process becomes the command
"$SH" -c 'exec env A=1 "$SH" -c "echo \$A"'
"$SH" -c 'env A=2 "$SH" -c "echo \$A"'
"$SH" -c 'exec env -i printf %s\\n done; echo not reached'
"$SH" -c 'trap "echo bye" EXIT; env A=3 "$SH" -c "echo \$A"'
"$SH" -c 'exec env nosuchcommand'; echo $?
ln -s "$SH" env
./env -i X=1
./env -i nosuchcommand; echo $?
./env -q; echo $?
