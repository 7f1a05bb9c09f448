echo if then else elif fi do done case esac in for while until { } ! [[ ]] function select
