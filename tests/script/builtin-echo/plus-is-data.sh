echo +n
