echo `echo $(echo one)` $(echo `echo two`)
