case x
x) echo yes;;
esac
