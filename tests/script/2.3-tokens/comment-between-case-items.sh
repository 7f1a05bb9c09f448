case b in
  # first
  a) echo a ;; # after a
  # second
  b) # before
     echo b
     ;;
  # last
esac
