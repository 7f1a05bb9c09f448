touch b B a A 1 _ z Z '~'
echo *
