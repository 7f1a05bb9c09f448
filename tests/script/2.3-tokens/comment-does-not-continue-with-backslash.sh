# comment \
echo shown
