echo a # b ; echo c
# whole line; echo no
echo d #
