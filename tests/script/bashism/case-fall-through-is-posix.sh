case x in
x) echo a ;&
y) echo b ;;
*) echo c ;;
esac
