echo $(('a'))
