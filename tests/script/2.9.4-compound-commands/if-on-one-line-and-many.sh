if true;then echo a;fi
if
true
then
echo b
else
echo c
fi
