x=abc
echo ${x#b} ${x##b*} ${x%b} ${x%%*b} ${x#[x]} ${x%abcd}
